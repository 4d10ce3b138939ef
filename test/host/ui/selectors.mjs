/** Where the parts of the workbench are found in its page. */
export const SELECTORS = {
  workbench: '.monaco-workbench',
  activity: '.part.activitybar .action-item',
  row: '.monaco-list-row',
  editor: '.editor-group-container.active .monaco-editor[data-uri]',
  activeTab: '.editor-group-container.active .tab.active',
  dropPlace: '.editor-group-container .monaco-editor .dnd-target',
  hover: '.monaco-hover:not(.hidden) .monaco-hover-content',
  quickInput: '.quick-input-widget:not([style*="display: none"]) input',
  quickRow: '.quick-input-widget .quick-input-list .monaco-list-row',
  suggestion: '.suggest-widget.visible .monaco-list-row',
  statusItem: '.part.statusbar .statusbar-item',
  squiggle: '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint',
  problem: '.markers-panel-container .monaco-list-row',
  codeAction: '.action-widget .monaco-list-row.action',
  toast: '.notifications-toasts .notification-list-item-message',
  centre: '.notifications-center .notification-list-item-message',
};

/**
 * A view by the beginning of its title: a lone view shows no header, but its label is there all the same.
 *
 * @param {string} title
 */
export const viewSelector = title => `.sidebar .pane:has(.pane-header[aria-label^=${JSON.stringify(title)}])`;
