<?php // What an office adds to WordPress: a box for 信息来源, and the choice of editor (`?classic=1`, `?classic=0`, kept in a cookie).
add_action('init', function () {
  if (is_admin() && isset($_GET['classic'])) {
    setcookie('test_classic', $_GET['classic'], 0, '/');
    $_COOKIE['test_classic'] = $_GET['classic'];
  }
});
add_filter('use_block_editor_for_post', fn ($use) => empty($_COOKIE['test_classic']) ? $use : false);
add_action('add_meta_boxes', function () {
  add_meta_box('county_source', '信息来源', function ($post) {
    printf('<input type="text" name="county_source" value="%s">', esc_attr(get_post_meta($post->ID, 'county_source', true)));
  }, 'post', 'side');
});
add_action('save_post', function ($id) {
  if (isset($_POST['county_source'])) update_post_meta($id, 'county_source', sanitize_text_field(wp_unslash($_POST['county_source'])));
});
// Debian's package has WordPress' Chinese words for its pages, not for its scripts: these are the same words, and what only
// scripts say.
add_filter('pre_load_script_translations', function ($given, $file, $handle) {
  if (!in_array($handle, ['wp-components', 'post']) || get_user_locale() !== 'zh_CN') return $given;
  $words = ['Save draft' => '保存草稿', 'Switch to draft' => '切换为草稿', 'Add title' => '添加标题', 'Schedule…' => '定时发布…', 'Update…' => '更新…', 'Publish…' => '发布…', 'Publish' => '发布', 'Are you ready to publish?' => '准备好发布了吗？'];
  foreach (get_translations_for_domain('default')->entries as $entry) {
    if (!$entry->context && isset($entry->translations[0])) $words[$entry->singular] = $entry->translations[0];
  }
  $said = array_map(fn ($one) => [$one], $words);
  return json_encode(['domain' => 'messages', 'locale_data' => ['messages' => ['' => ['domain' => 'messages', 'lang' => 'zh_CN']] + $said]]);
}, 10, 3);
