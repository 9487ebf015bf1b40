<?php
/**
 * The element, with what the page needs for it.
 *
 * @package SymptomChecker
 */

defined( 'ABSPATH' ) || exit;

/** The attributes of the element that an author may set, with what counts where one is left out. */
const SYMPTOM_CHECKER_ATTRIBUTES = array(
	'region' => '',
	'theme'  => 'auto',
);

/**
 * The element with its catalog; the scripts come at the page's end.
 *
 * @param array $given What an author has set.
 * @return string
 */
function symptom_checker_element( $given ) {
	$set = shortcode_atts( SYMPTOM_CHECKER_ATTRIBUTES, $given, 'symptom_checker' );
	wp_enqueue_script( 'symptom-checker', plugins_url( 'checker/symptom-checker.js', __FILE__ ), array(), null, true );
	wp_enqueue_script( 'symptom-checker-cart', plugins_url( 'assets/cart.js', __FILE__ ), array(), '0.1.0', true );

	$products = symptom_checker_products();
	$catalog  = array( 'products' => array_map( 'symptom_checker_entry', $products ) ?: new stdClass() );
	$ids      = array_map(
		static function ( $product ) {
			return $product->get_id();
		},
		$products
	);
	// What would end the script element early is written another way.
	$data  = wp_json_encode( $catalog, JSON_HEX_TAG | JSON_HEX_AMP );
	$basic = sprintf(
		'<div data-symptom-checker-products="%1$s" data-symptom-checker-cart="%2$s" data-symptom-checker-nonce="%3$s">',
		esc_attr( wp_json_encode( $ids ?: new stdClass() ) ),
		esc_url( rest_url( 'wc/store/v1/cart' ) ),
		esc_attr( wp_create_nonce( 'wc_store_api' ) )
	);
	return $basic . sprintf(
		'<symptom-checker pack="%1$s" lang="%2$s" theme="%3$s"%4$s><script type="application/json" slot="catalog">%5$s</script></symptom-checker></div>',
		esc_url( plugins_url( 'checker/calf-pain/', __FILE__ ) ),
		esc_attr( str_replace( '_', '-', get_locale() ) ),
		esc_attr( $set['theme'] ),
		'' === $set['region'] ? '' : ' region="' . esc_attr( $set['region'] ) . '"',
		$data
	);
}

/**
 * Both scripts are modules. WordPress before 6.5 has no call of its own for that.
 *
 * @param string $tag    The script's tag.
 * @param string $handle Its name.
 * @return string
 */
function symptom_checker_module( $tag, $handle ) {
	if ( ! in_array( $handle, array( 'symptom-checker', 'symptom-checker-cart' ), true ) ) {
		return $tag;
	}
	$tag = preg_replace( "/ type=(['\"]).*?\\1/", '', $tag );
	return str_replace( '<script ', '<script type="module" ', $tag );
}
add_filter( 'script_loader_tag', 'symptom_checker_module', 10, 2 );
