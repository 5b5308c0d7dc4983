// Drawn after Monaco 0.34 (loaded by its own loader, so that its page has `monaco`): lines in sight only, typed into one field.
window.openCode = (box) => {
  const model = { text: '旧稿', uri: 'inmemory://model/1', getValue: () => model.text };
  window.monaco = { editor: { getModels: () => [model] } };
  box.innerHTML = `<div class="monaco-editor vs" role="code" data-uri="${model.uri}" style="height: 200px"><div class="overflow-guard"><textarea class="inputarea" wrap="off" role="textbox" aria-multiline="true" style="width: 1px; height: 1px"></textarea><div class="lines-content" style="height: 170px"><div class="view-lines" style="height: 170px; white-space: pre"></div></div></div></div>`;
  const draw = () => {
    const lines = model.text.split('\n').slice(0, 9);
    box.querySelector('.view-lines').replaceChildren(
      ...lines.map((line) => {
        const drawn = document.createElement('div');
        drawn.className = 'view-line';
        // Blanks are drawn as such that do not break.
        drawn.append(
          Object.assign(document.createElement('span'), { textContent: line.replaceAll(' ', '\u00a0') }),
        );
        return drawn;
      }),
    );
  };
  draw();
  box.addEventListener('mousedown', (event) => {
    event.preventDefault();
    box.querySelector('textarea').focus();
  });
  return {
    set(text) {
      model.text = text;
      draw();
    },
    text: model.getValue,
    element: box.firstChild,
  };
};
