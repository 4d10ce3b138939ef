import { SELECTORS } from './selectors.mjs';

/** @param {import('playwright-core').Page} page */
export function notificationSteps(page) {
  const messages = page.locator(`${SELECTORS.toast}, ${SELECTORS.centre}`);
  const bell = page.locator('.statusbar-item[id="status.notifications"] a:has(.codicon-bell-dot)');

  return {
    /**
     * Waits for a notification and reads it. A workbench that was started with the test driver shows no toasts: there
     * the bell in the status bar opens the list.
     *
     * @param {string} text
     */
    notification: async text => {
      const message = messages.filter({ hasText: text }).first();
      await message.or(bell).first().waitFor();
      if (!(await message.isVisible())) await bell.click();
      await message.waitFor();
      return message.innerText();
    },

    /** Presses a button of the notification that has a text. @param {string} text @param {string} button */
    answerNotification: async (text, button) => {
      const notification = page.locator('.notification-list-item').filter({ hasText: text }).first();
      await notification.locator('.monaco-button', { hasText: button }).click();
    },

    /** Puts all notifications away. */
    clearNotifications: async () => {
      const clear = page.locator('.notifications-center .codicon-notifications-clear-all');
      if (await clear.isVisible()) await clear.click();
    },
  };
}
