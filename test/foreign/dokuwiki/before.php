<?php
// Settings and data of this run stand in one folder, not where the package keeps them.
define('DOKU_CONF', getenv('DOKU_FOLDER') . '/conf/');
