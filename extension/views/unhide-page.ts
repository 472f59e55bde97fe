/**
 * While a dialog is open, what stands behind it is hidden from screen readers (aria-hidden). A dialog that is taken away while open
 * can leave it hidden for good: Fluent's focus library then misses its end. Watches for that and shows the page again.
 * Returns the way to stop watching.
 */
export function unhidePage(page: HTMLElement): () => void {
  const observer = new MutationObserver(() => {
    if (page.getAttribute('aria-hidden') !== 'true') return;
    if (!document.querySelector('[role=dialog], [role=alertdialog]')) page.removeAttribute('aria-hidden');
  });
  observer.observe(document.body, { childList: true, attributes: true, attributeFilter: ['aria-hidden'] });
  observer.observe(page, { attributes: true, attributeFilter: ['aria-hidden'] });
  return () => observer.disconnect();
}
