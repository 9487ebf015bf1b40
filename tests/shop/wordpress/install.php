<?php
// Makes the tables, switches the plugin on, and writes the pages with the checker.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WP_ADDRESS' ), PHP_URL_HOST );
require getenv( 'WP_FOLDER' ) . '/www/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
// A test shop sends no mail.
function wp_new_blog_notification() {}
wp_install( 'Test shop', 'owner', 'owner@shop.example', false, '', 'owner' );
update_option( 'active_plugins', array( 'symptom-checker/symptom-checker.php' ) );
update_option( 'permalink_structure', '' );
$pages = array(
	'shortcode' => '[symptom_checker region="us" theme="light"]',
	'block'     => '<!-- wp:symptom-checker/checker {"region":"gb"} /-->',
);
foreach ( $pages as $name => $content ) {
	$id = wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_title'   => 'Check: ' . $name,
			'post_name'    => $name,
			'post_content' => $content,
		),
		true
	);
	echo "$name $id\n";
}
