// A presentation and what its presenter wrote, as a file that never passes through the server.
const STORE = "takedown-trends-own", FORM = "takedown-trends-presentation";
const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(STORE) || "{}");
  } catch {
    return {};
  }
};

export default function ({data, parentElement, setTriggerValue}) {
  const {deck, keys, labels} = data, find = what => parentElement.querySelector(what);
  const save = find(".save"), open = find(".open"), field = find("input"), said = find("p");
  save.textContent = labels.save;
  open.textContent = labels.open;
  save.hidden = !deck;
  save.onclick = () => {
    const every = kept(), texts = Object.fromEntries(keys.filter(key => every[key]).map(key => [key, every[key]]));
    const file = new Blob([JSON.stringify({form: FORM, version: 1, deck, texts}, null, 1)], {type: "application/json"});
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `takedown-trends-${labels.name}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  open.onclick = () => field.click();
  field.onchange = async () => {
    said.textContent = "";
    try {
      const found = JSON.parse(await field.files[0].text());
      if (found.form !== FORM || found.version !== 1 || typeof found.deck !== "string") throw new Error("another form");
      const texts = Object.entries(found.texts || {}).map(([key, one]) =>
        [key, {title: String(one.title || "").slice(0, 200), notes: String(one.notes || "").slice(0, 4000)}]);
      localStorage.setItem(STORE, JSON.stringify({...kept(), ...Object.fromEntries(texts)}));
      setTriggerValue("opened", found.deck);
    } catch {
      said.textContent = labels.wrong;
    }
    field.value = "";
  };
}
