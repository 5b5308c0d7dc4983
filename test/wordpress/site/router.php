<?php // For "php -S": files as they are, PHP by the code folder, every other address by WordPress itself.
$root = getenv('WP_FOLDER') . '/code';
define('ABSPATH', "$root/");
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
if (str_contains($path, '..')) {
  http_response_code(400);
  return true;
}
$file = $root . $path;
if (is_dir($file) && is_file("$file/index.php")) {
  if (!str_ends_with($path, '/')) {
    header("Location: $path/");
    return true;
  }
  $path .= 'index.php';
}
$file = $root . $path;
$kind = strtolower(pathinfo($file, PATHINFO_EXTENSION));
$types = ['css' => 'text/css', 'js' => 'text/javascript', 'png' => 'image/png', 'jpg' => 'image/jpeg', 'gif' => 'image/gif', 'svg' => 'image/svg+xml', 'woff2' => 'font/woff2', 'woff' => 'font/woff', 'ttf' => 'font/ttf', 'json' => 'application/json'];
if (is_file($file) && isset($types[$kind])) {
  header("Content-Type: $types[$kind]");
  header('Cache-Control: max-age=3600');
  readfile($file);
  return true;
}
if ($kind !== 'php' || !is_file($file)) {
  $path = '/index.php';
  $file = $root . $path;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path;
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir(dirname($file));
require $file;
