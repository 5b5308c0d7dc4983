<?php
// A plugin for tests of DokuWiki itself, which warns on every page.
$plugins["testing"] = 0;
