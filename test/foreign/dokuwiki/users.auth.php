# users.auth.php
# <?php exit()?>
bianji:$2y$04$VNtojH/6GtJAVGASZkMB0Owpl3M2LB.lydTprCCk/NNmc9768pQ8y:编辑:bianji@county.example:admin,user
