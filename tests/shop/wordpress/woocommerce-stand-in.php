<?php
/*
 * Stands in for WooCommerce, which Debian does not have: the few functions that
 * the plugin calls, and the Store API's cart as its documentation tells it
 * (https://developer.woocommerce.com/docs/apis/store-api/resources-endpoints/cart/).
 * Nonces, REST and pages are WordPress's own.
 */

/** What is in the store: SKU, id, price, whether it is in stock. */
const STORE = array(
	'acute-sinew-liniment'     => array( 41, '24.95', true ),
	'sinew-herbal-ice'         => array( 42, '29.95', false ),
	'sinew-sports-massage-oil' => array( 43, '19.95', true ),
);

class Stand_In_Product {
	private $sku;

	public function __construct( $sku ) {
		$this->sku = $sku;
	}

	public function get_id() {
		return STORE[ $this->sku ][0];
	}

	public function get_status() {
		return 'publish';
	}

	public function get_price() {
		return STORE[ $this->sku ][1];
	}

	public function get_permalink() {
		return home_url( '/?product=' . $this->sku );
	}

	public function get_image_id() {
		return 0;
	}

	public function get_short_description() {
		return '<p>The shop&#8217;s <b>own</b> words &amp; more.</p>';
	}

	public function is_purchasable() {
		return true;
	}

	public function is_in_stock() {
		return STORE[ $this->sku ][2];
	}
}

function wc_get_product_id_by_sku( $sku ) {
	return STORE[ $sku ][0] ?? 0;
}

function wc_get_product( $id ) {
	foreach ( STORE as $sku => $row ) {
		if ( $row[0] === $id ) {
			return new Stand_In_Product( $sku );
		}
	}
	return false;
}

/** Not rounded, as WooCommerce's own is not where prices are kept with a tax and shown without it. */
function wc_get_price_to_display( $product ) {
	return (float) $product->get_price() + 1 / 300;
}

function wc_get_price_decimals() {
	return 2;
}

function get_woocommerce_currency() {
	return 'USD';
}

/** The cart, in a file of the test. */
function stand_in_cart() {
	return getenv( 'WP_FOLDER' ) . '/cart.jsonl';
}

function stand_in_error( $code, $message, $status ) {
	return new WP_Error( $code, $message, array( 'status' => $status ) );
}

function stand_in_add( WP_REST_Request $request ) {
	$nonce = $request->get_header( 'Nonce' );
	if ( null === $nonce ) {
		return stand_in_error( 'woocommerce_rest_missing_nonce', 'Missing the Nonce header. This endpoint requires a valid nonce.', 401 );
	}
	if ( ! wp_verify_nonce( $nonce, 'wc_store_api' ) ) {
		return stand_in_error( 'woocommerce_rest_invalid_nonce', 'Nonce is invalid.', 403 );
	}
	file_put_contents( stand_in_cart(), $request->get_body() . "\n", FILE_APPEND );
	if ( 43 === $request['id'] ) {
		return stand_in_error( 'woocommerce_rest_product_partially_out_of_stock', 'You cannot add that amount of &quot;Sinew Sports Massage Oil&quot; to the cart because there is not enough stock (1 remaining).', 400 );
	}
	return new WP_REST_Response( array( 'items_count' => 1 ), 201 );
}

add_action(
	'rest_api_init',
	function () {
		$open = array( 'permission_callback' => '__return_true' );
		register_rest_route( 'wc/store/v1', '/cart', $open + array( 'methods' => 'GET', 'callback' => '__return_empty_array' ) );
		register_rest_route( 'wc/store/v1', '/cart/add-item', $open + array( 'methods' => 'POST', 'callback' => 'stand_in_add' ) );
	}
);
add_filter(
	'rest_post_dispatch',
	function ( $response ) {
		$response->header( 'Nonce', wp_create_nonce( 'wc_store_api' ) );
		return $response;
	}
);
