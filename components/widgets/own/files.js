// A file without a presenter's own texts is a plain link.
export default function ({data, parentElement}) {
  const {files, keys, labels} = data, list = parentElement.querySelector("ul"), said = parentElement.querySelector("p");
  list.replaceChildren(...files.map(({label, address, own}) => {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = address;
    link.textContent = label;
    link.onclick = async event => {
      const texts = textsOf(keys);
      if (!own || !Object.keys(texts).length) return;
      event.preventDefault();
      said.textContent = "";
      link.ariaBusy = true;
      try {
        said.textContent = await made(address, {texts});
      } catch {
        said.textContent = labels.failed;
      }
      link.ariaBusy = false;
    };
    item.append(link);
    return item;
  }));
}
