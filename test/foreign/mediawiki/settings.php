<?php
# What a county would change first.
wfLoadSkin("Vector");
$wgGroupPermissions['*']['edit'] = false;
$wgShowExceptionDetails = true;
$wgJobRunRate = 0;
$wgUsePathInfo = false;
$wgArticlePath = "/index.php?title=$1";
