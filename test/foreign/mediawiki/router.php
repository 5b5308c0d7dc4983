<?php
// Files are served as they are; every other address belongs to the entry page.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($_SERVER['DOCUMENT_ROOT'] . $path)) return false;
header('Location: /index.php');
