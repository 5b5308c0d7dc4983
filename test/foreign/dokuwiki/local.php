<?php
$conf['title'] = '县政府门户（文档系统）';
$conf['lang'] = 'zh';
$conf['useacl'] = 1;
$conf['superuser'] = '@admin';
$conf['savedir'] = getenv('DOKU_FOLDER') . '/data';
$conf['updatecheck'] = 0;
$conf['license'] = '';
$conf['defer_js'] = 1;
