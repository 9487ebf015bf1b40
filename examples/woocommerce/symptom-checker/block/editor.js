/* The block in the editor: a place that says what stands there, and its two settings. */
(({ blockEditor, blocks, components, element, i18n }) => {
  const { createElement } = element;
  const { __ } = i18n;
  const themes = [
    { value: 'auto', label: __('As the visitor’s system', 'symptom-checker') },
    { value: 'light', label: __('Light', 'symptom-checker') },
    { value: 'dark', label: __('Dark', 'symptom-checker') },
  ];

  const edit = ({ attributes, setAttributes }) => createElement(
    'div',
    blockEditor.useBlockProps(),
    createElement(
      components.Placeholder,
      {
        label: __('Symptom checker', 'symptom-checker'),
        instructions: __('Visitors see the questions here. Read docs/owners.md of the checker first.', 'symptom-checker'),
      },
      createElement(components.TextControl, {
        label: __('Country, such as us or gb', 'symptom-checker'),
        value: attributes.region,
        onChange: (region) => setAttributes({ region }),
      }),
      createElement(components.SelectControl, {
        label: __('Colours', 'symptom-checker'),
        value: attributes.theme,
        options: themes,
        onChange: (theme) => setAttributes({ theme }),
      }),
    ),
  );

  blocks.registerBlockType('symptom-checker/checker', { edit, save: () => null });
})(window.wp);
