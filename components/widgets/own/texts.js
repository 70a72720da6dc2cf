// The texts are read by the page that presents (talk.js); they are never sent.
const STORE = "takedown-trends-own";
const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(STORE) || "{}");
  } catch {
    return {};
  }
};

export default function ({data, parentElement}) {
  const {key, given, labels} = data, find = what => parentElement.querySelector(what);
  const title = find("input"), notes = find("textarea");
  find(".title").textContent = labels.title;
  find(".notes").textContent = labels.notes;
  find("p").textContent = labels.kept;
  title.placeholder = given;
  const mine = kept()[key] || {};
  title.value = mine.title || "";
  notes.value = mine.notes || "";
  title.oninput = notes.oninput = () => {
    const every = kept();
    if (title.value || notes.value) every[key] = {title: title.value, notes: notes.value};
    else delete every[key];
    localStorage.setItem(STORE, JSON.stringify(every));
  };
}
