export default function ({data, parentElement}) {
  const {key, lang, given, labels} = data, find = what => parentElement.querySelector(what);
  const title = find("input"), notes = find("textarea");
  find(".title").textContent = labels.title;
  find(".notes").textContent = labels.notes;
  find("p").textContent = labels.kept;
  title.placeholder = given;
  const mine = kept()[key]?.[lang] || {};
  title.value = mine.title || "";
  notes.value = mine.notes || "";
  title.oninput = notes.oninput = () => {
    const every = kept(), own = every[key] || {};
    if (title.value || notes.value) own[lang] = {title: title.value, notes: notes.value};
    else delete own[lang];
    if (Object.keys(own).length) every[key] = own;
    else delete every[key];
    keep(every);
  };
}
