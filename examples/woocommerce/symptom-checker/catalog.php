<?php
/**
 * The shop's products as the checker's catalog.
 *
 * @package SymptomChecker
 */

defined( 'ABSPATH' ) || exit;

/** What the checker calls its products. */
const SYMPTOM_CHECKER_PRODUCTS = array(
	'acute-sinew-liniment',
	'sinew-herbal-ice',
	'chronic-sinew-liniment',
	'sinew-injury-poultice',
	'sinew-sports-massage-oil',
);

/** The checker takes no longer description, in characters. */
const SYMPTOM_CHECKER_LONGEST_DESCRIPTION = 600;

/**
 * The shop's products that the checker knows, by the checker's id.
 *
 * @return array<string, WC_Product> Empty where WooCommerce is not active.
 */
function symptom_checker_products() {
	$products = array();
	if ( function_exists( 'wc_get_product_id_by_sku' ) ) {
		foreach ( SYMPTOM_CHECKER_PRODUCTS as $id ) {
			$product = wc_get_product( wc_get_product_id_by_sku( $id ) );
			if ( $product && 'publish' === $product->get_status() ) {
				$products[ $id ] = $product;
			}
		}
	}
	/**
	 * Filters which products of the shop are the checker's.
	 *
	 * @param array<string, WC_Product> $products By the checker's id.
	 */
	return apply_filters( 'symptom_checker_products', $products );
}

/**
 * One product of the catalog: address, price, picture and stock, as the shop shows them.
 *
 * @param WC_Product $product The shop's product.
 * @return array<string, string>
 */
function symptom_checker_entry( $product ) {
	$can_be_bought = $product->is_purchasable() && $product->is_in_stock();
	$entry         = array(
		'url'          => $product->get_permalink(),
		'availability' => $can_be_bought ? 'in-stock' : 'out-of-stock',
	);
	if ( '' !== $product->get_price() ) {
		// Kept with a tax and shown without it, a price is not rounded; the checker takes four decimals at most.
		$price             = (float) wc_get_price_to_display( $product );
		$entry['price']    = number_format( $price, min( 4, wc_get_price_decimals() ), '.', '' );
		$entry['currency'] = get_woocommerce_currency();
	}
	$image = wp_get_attachment_image_url( $product->get_image_id(), 'woocommerce_thumbnail' );
	if ( $image ) {
		$entry['image'] = $image;
	}
	$text = symptom_checker_plain( $product->get_short_description() );
	if ( '' !== $text ) {
		$entry['description'] = $text;
	}
	return $entry;
}

/**
 * Words without markup, of the length that the checker takes.
 *
 * @param string $html What the shop wrote.
 * @return string
 */
function symptom_checker_plain( $html ) {
	$words = html_entity_decode( wp_strip_all_tags( $html, true ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	$words = trim( preg_replace( '/\s+/u', ' ', $words ) );
	return mb_strlen( $words ) <= SYMPTOM_CHECKER_LONGEST_DESCRIPTION
		? $words
		: mb_substr( $words, 0, SYMPTOM_CHECKER_LONGEST_DESCRIPTION - 1 ) . '…';
}
