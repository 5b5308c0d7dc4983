<?php // Installs WordPress and fills it: columns of the duty table, articles around the turns of month and year, three people.
$root = getenv('WP_FOLDER') . '/code';
define('ABSPATH', "$root/");
define('WP_INSTALLING', true);
define('WP_IMPORTING', true);
$_SERVER['HTTP_HOST'] = getenv('WP_HOST');
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require "$root/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install('某县人民政府', 'admin', 'admin@example.test', true, '', 'admin', 'zh_CN');
$options = ['timezone_string' => 'Asia/Shanghai', 'date_format' => 'Y-m-d', 'time_format' => 'H:i', 'posts_per_page' => 15, 'template' => 'county', 'stylesheet' => 'county'];
foreach ($options as $name => $value) update_option($name, $value);
foreach ([1, 2, 3] as $id) wp_delete_post($id, true);
foreach (['editor1' => 'editor', 'contrib1' => 'contributor'] as $name => $role) {
  wp_insert_user(['user_login' => $name, 'user_pass' => $name, 'user_email' => "$name@example.test", 'role' => $role]);
}
global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%category%/%post_id%.html');
$wp_rewrite->set_category_base('col');
create_initial_taxonomies();
$wp_rewrite->init();
$wp_rewrite->flush_rules(false);

// Name, short name, source, articles of this month and before it.
$columns = [
  ['规划信息', 'ghxx', '县发展和改革局', 3, 4],
  ['统计信息', 'tjxx', '县统计局', 0, 6],
  ['财政信息', 'czxx', '县财政局', 37, 20],
  ['税收管理', 'ssgl', '县税务局', 1, 1],
  ['养老服务', 'ylfw', '县民政局', 0, 0],
];
$zone = new DateTimeZone('Asia/Shanghai');
$now = new DateTimeImmutable('now', $zone);
$month = new DateTimeImmutable($now->format('Y-m-01 00:00:00'), $zone);
$article = function (string $title, DateTimeImmutable $at, int $column, string $source, string $status = 'publish') {
  return wp_insert_post([
    'post_title' => $title,
    'post_content' => "<p>现将有关情况予以公开，公示期为5个工作日。</p>\n<p>$source</p>",
    'post_status' => $status,
    'post_author' => 1,
    'post_date' => $at->format('Y-m-d H:i:s'),
    'post_category' => [$column],
    'meta_input' => ['county_source' => $source],
  ]);
};
foreach ($columns as [$name, $slug, $source, $new, $old]) {
  $column = wp_insert_term($name, 'category', ['slug' => $slug, 'description' => $source])['term_id'];
  // The first one five minutes into the month: in UTC it is still the month before.
  $passed = max(60, $now->getTimestamp() - $month->getTimestamp() - 600);
  for ($i = 0; $i < $new; $i++) {
    $at = $month->modify('+' . (min(300, $passed) + intdiv(max(0, $passed - 300) * $i, max(1, $new))) . ' seconds');
    $article("{$source}关于{$name}的公告（本月第" . ($i + 1) . '号）', $at, $column, $source);
  }
  // The last one half an hour before the month began.
  for ($i = 0; $i < $old; $i++) {
    $article("{$source}关于{$name}的通报（往期第" . ($i + 1) . '号）', $month->modify('-' . (1800 + $i * 86400) . ' seconds'), $column, $source);
  }
  // What nobody may count: a draft, one that waits for its hour, one for members only.
  $article("{$name}的草稿", $now, $column, $source, 'draft');
  $article("{$name}的定时稿", $now->modify('+9 days'), $column, $source, 'future');
  $article("{$name}的内部稿", $now->modify('-1 minute'), $column, $source, 'private');
}
