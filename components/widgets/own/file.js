// A presentation and what its presenter wrote, as a file that never passes through the server.
const FORM = "takedown-trends-presentation", VERSION = 2;
// The first version did not know in which language a text was written.
const read = (found, lang) => Object.entries(found.texts || {}).map(([key, one]) => {
  const own = found.version === 1 ? {[lang]: one} : one;
  return [key, Object.fromEntries(Object.entries(own).map(([code, {title, notes}]) =>
    [code, {title: String(title || "").slice(0, 200), notes: String(notes || "").slice(0, 4000)}]))];
});

export default function ({data, parentElement, setTriggerValue}) {
  const {deck, keys, lang, labels} = data, find = what => parentElement.querySelector(what);
  const saving = find(".save"), open = find(".open"), field = find("input"), said = find("p");
  saving.textContent = labels.save;
  open.textContent = labels.open;
  saving.hidden = !deck;
  saving.onclick = () => {
    const file = JSON.stringify({form: FORM, version: VERSION, deck, texts: textsOf(keys)}, null, 1);
    save(new Blob([file], {type: "application/json"}), `takedown-trends-${labels.name}.json`);
  };
  open.onclick = () => field.click();
  field.onchange = async () => {
    said.textContent = "";
    try {
      const found = JSON.parse(await field.files[0].text());
      if (found.form !== FORM || ![1, VERSION].includes(found.version) || typeof found.deck !== "string") throw new Error("another form");
      keep({...kept(), ...Object.fromEntries(read(found, lang))});
      setTriggerValue("opened", found.deck);
    } catch {
      said.textContent = labels.wrong;
    }
    field.value = "";
  };
}
