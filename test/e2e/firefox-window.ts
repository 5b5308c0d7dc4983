// Reaches what a person reaches in Firefox's own window: the extensions button, the popup, the browser's questions.
import type { Browser, Page } from 'puppeteer-core';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { until } from './browser.ts';

const geckoId = 'zhishou@zhishou.example';

/** Something in the popup as a screen reader finds it; edges in CSS px of the browser's window. */
export type Spoken = { role: string; name: string; x: number; y: number; width: number; height: number };

export type FirefoxPopup = {
  /** Everything the popup says, in order; empty once it is closed. */
  said(): Promise<Spoken[]>;
  /** Presses the button with that message, with the mouse. */
  press(key: keyof typeof zh): Promise<void>;
  isOpen(): Promise<boolean>;
  /** Closes it as a press beside it does. */
  close(): Promise<void>;
};

export type FirefoxWindow = {
  /** Opens the popup the way it is opened: extensions button, then 值守, while that page is in front. */
  popup(over: Page): Promise<FirefoxPopup>;
  /** Waits for Firefox to ask about a permission. */
  asked(): Promise<void>;
  /** Answers that question with its own button. */
  allow(): Promise<void>;
  /** Lets Firefox ask about optional permissions, as it does outside of tests. */
  askAboutPermissions(): Promise<void>;
  /** With or without the Navigation API, for pages loaded from now on: Firefox before 147 has none. */
  navigationApi(on: boolean): Promise<void>;
  /** Switches the extension off or on, as about:addons does. */
  switchExtension(on: boolean): Promise<void>;
  /** Ends the background page the way Firefox does when it was idle. */
  stopBackground(): Promise<void>;
};

/** The window's interface is part of the browser, so it needs `--remote-allow-system-access`. */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const tree = await bidi<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const context = tree.contexts[0]?.context;
  const run: Run = (act, ...values) => call(browser, { context }, act, values);
  return {
    async popup(over) {
      await over.bringToFront();
      await run(() => document.getElementById('unified-extensions-button')?.click());
      await until(() => run(pressInExtensionsPanel, geckoId), 'the extension in the panel of extensions');
      const popup: FirefoxPopup = {
        said: () => run(spoken, popupBrowser),
        press: async (key) => pressAt(run, await settled(() => popup.said(), key)),
        isOpen: async () => (await run(spoken, popupBrowser)).length > 0,
        close: () => run(closePanel, popupBrowser),
      };
      await until(() => popup.isOpen(), 'the popup');
      return popup;
    },
    async asked() {
      await until(() => run(isThere, question), 'Firefox to ask for the permission');
    },
    async allow() {
      // A press in the first second after the question appeared is ignored, so that nobody answers unread.
      const pressed = async () => !(await run(pressButtonOf, question));
      await until(() => run(isThere, question), 'Firefox to ask for the permission');
      await until(pressed, 'Firefox to take the answer');
    },
    askAboutPermissions: () => run(setPref, 'extensions.webextOptionalPermissionPrompts', true),
    navigationApi: (on) => run(setPref, 'dom.navigation.webidl.enabled', on),
    switchExtension: (on) => run(switchAddon, geckoId, on),
    async stopBackground() {
      const state = await run(endBackground, geckoId);
      if (state !== 'stopped') throw new Error(`The background page is ${state} after it was ended.`);
    },
  };
}

/** A message of the interface in both languages: without a language pack Firefox comes up in English. */
function inEitherLanguage(key: keyof typeof zh): string[] {
  return [zh[key].message, en[key].message];
}

/** Sends one BiDi command; puppeteer keeps the connection to itself. */
export async function bidi<T>(browser: Browser, method: string, params: object): Promise<T> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: T }> };
  };
  return (await connection.send(method, params)).result;
}

/** Calls a function with plain values in a browsing context; it answers with what JSON can hold. */
async function call<A extends unknown[], T>(
  browser: Browser,
  target: object,
  act: (...values: A) => T,
  values: A,
): Promise<Awaited<T>> {
  const answer = await bidi<{
    type: string;
    result: { value: string };
    exceptionDetails?: { text: string };
  }>(browser, 'script.callFunction', {
    functionDeclaration: `async (values) => JSON.stringify([await (${act})(...JSON.parse(values))])`,
    arguments: [{ type: 'string', value: JSON.stringify(values) }],
    target,
    awaitPromise: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value)[0];
}

type Run = <A extends unknown[], T>(act: (...values: A) => T, ...values: A) => Promise<Awaited<T>>;

const question = '#notification-popup popupnotification#addon-webext-permissions-notification';
const popupBrowser = 'browser.webextension-popup-browser';

// Waits until the button is there and has stopped moving: the popup grows with what it shows.
async function settled(said: () => Promise<Spoken[]>, key: keyof typeof zh): Promise<Spoken> {
  const names = inEitherLanguage(key);
  let before = '';
  return until(async () => {
    const found = (await said()).find(({ role, name }) => role === 'pushbutton' && names.includes(name));
    const same = found !== undefined && JSON.stringify(found) === before;
    before = JSON.stringify(found ?? '');
    return same ? found : undefined;
  }, `「${names[0]}」 in the popup`);
}

async function pressAt(run: Run, { x, y, width, height }: Spoken): Promise<void> {
  await run(pressMouse, x + width / 2, y + height / 2);
}

// What follows runs inside Firefox's own window.

type Edge = { value?: number };
type Accessible = {
  role: number;
  name: string | null;
  childCount: number;
  getChildAt(at: number): Accessible;
  getBounds(...edges: Edge[]): void;
};
type Accessibility = {
  getAccessibleFor(element: Element): Accessible | null;
  getStringRole(role: number): string;
};
declare const Cc: { '@mozilla.org/accessibilityService;1': { getService(type: unknown): Accessibility } };
declare const Ci: Record<string, unknown>;
declare const Services: {
  prefs: { setBoolPref(name: string, value: boolean): void };
  scriptloader: { loadSubScript(url: string, scope: object): void };
};
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: {
      getAddonByID(id: string): Promise<{ enable(): Promise<void>; disable(): Promise<void> }>;
    };
  };
};
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(): Promise<void>; backgroundState: string } };
};

function setPref(name: string, value: boolean): void {
  Services.prefs.setBoolPref(name, value);
}

function pressInExtensionsPanel(id: string): boolean {
  const button = document.querySelector<HTMLElement>(
    `[data-extensionid="${id}"] .unified-extensions-item-action-button`,
  );
  if (!button || button.getBoundingClientRect().width === 0) return false;
  button.click();
  return true;
}

function closePanel(selector: string): void {
  document.querySelector(selector)?.closest<HTMLElement & { hidePopup(): void }>('panel')?.hidePopup();
}

async function endBackground(id: string): Promise<string> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground();
  return extension.backgroundState;
}

async function switchAddon(id: string, on: boolean): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await (on ? addon.enable() : addon.disable());
}

function isThere(selector: string): boolean {
  return document.querySelector(selector) !== null;
}

function pressButtonOf(selector: string): boolean {
  const found = document.querySelector<HTMLElement & { button: HTMLElement }>(selector);
  found?.button.click();
  return found !== null;
}

// The accessibility tree is what Firefox itself shows of the popup to other programs, across its processes.
function spoken(selector: string): Spoken[] {
  const browser = document.querySelector(selector);
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const root = browser && service.getAccessibleFor(browser);
  if (!root) return [];
  const walk = (one: Accessible): Spoken[] => {
    const [x, y, width, height]: [Edge, Edge, Edge, Edge] = [{}, {}, {}, {}];
    one.getBounds(x, y, width, height);
    const px = (edge: Edge) => (edge.value ?? 0) / window.devicePixelRatio;
    const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>;
    return [
      {
        role: service.getStringRole(one.role),
        name: one.name ?? '',
        x: px(x) - (mozInnerScreenX ?? 0),
        y: px(y) - (mozInnerScreenY ?? 0),
        width: px(width),
        height: px(height),
      },
      ...Array.from({ length: one.childCount }, (_, at) => walk(one.getChildAt(at))).flat(),
    ];
  };
  // The document stands below the element; before it is there, nothing is said.
  return root.childCount === 0 ? [] : walk(root.getChildAt(0));
}

// As WebDriver itself sends the mouse: into the window, which finds what lies there.
function pressMouse(x: number, y: number): void {
  const tools = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc } as {
    synthesizeMouseAtPoint?(x: number, y: number, event: object, window: Window): void;
  };
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', tools);
  tools.synthesizeMouseAtPoint?.(x, y, {}, window);
}
