<?php
// Files are served as they are; every other address is asked of its own script.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$root = $_SERVER['DOCUMENT_ROOT'];
if (is_file($root . $path)) return false;
header('Location: /doku.php');
