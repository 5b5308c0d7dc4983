// Comes into the pages of enabled sites; see the files beside it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {});
