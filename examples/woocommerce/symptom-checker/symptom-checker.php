<?php
/**
 * Plugin Name:       Symptom checker
 * Description:       Shows the symptom checker by a shortcode or a block, with the products of a WooCommerce shop.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       symptom-checker
 *
 * The checker's build lies in the folder `checker/` of this plugin. A product of the shop belongs to one of the
 * checker's if its SKU is the checker's id, such as `acute-sinew-liniment`.
 *
 * @package SymptomChecker
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/catalog.php';
require_once __DIR__ . '/element.php';

/**
 * The shortcode, `[symptom_checker region="gb" theme="auto"]`.
 *
 * @param array|string $attributes What stands in the shortcode.
 * @return string The element.
 */
function symptom_checker_shortcode( $attributes ) {
	return symptom_checker_element( (array) $attributes );
}
add_shortcode( 'symptom_checker', 'symptom_checker_shortcode' );

/**
 * The block, drawn by the server as the shortcode is.
 */
function symptom_checker_register_block() {
	register_block_type( __DIR__ . '/block', array( 'render_callback' => 'symptom_checker_element' ) );
}
add_action( 'init', 'symptom_checker_register_block' );
