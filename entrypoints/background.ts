// The background: wires the rooms to the browser's events.
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => {});
