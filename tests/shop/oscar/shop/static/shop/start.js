/* What oscar's inline scripts start, as a file. */
jQuery(($) => {
  oscar.init();
  oscar.search.init();
  if (document.getElementById('basket_formset')) oscar.basket.init({ basketURL: '/basket/' });
  $(document).on('click', '[data-href]', function open() { window.location.href = this.dataset.href; });
  $(document).on('click', '[data-back]', (event) => { event.preventDefault(); window.history.back(); });
});
