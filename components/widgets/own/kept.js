// What a presenter wrote, by the key of a slide and by language. It is read by the page that presents, too (talk.js).
const STORE = "takedown-trends-own";
const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(STORE) || "{}");
  } catch {
    return {};
  }
};
const keep = texts => localStorage.setItem(STORE, JSON.stringify(texts));
const textsOf = keys => {
  const every = kept();
  return Object.fromEntries(keys.filter(key => every[key]).map(key => [key, every[key]]));
};

const save = (bytes, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

// What is sent goes into the one file that comes back, and is kept nowhere. Returns why there is none.
const made = async (address, sent) => {
  const answer = await fetch(address, {
    method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(sent),
  });
  if (!answer.ok) return (await answer.json()).detail;
  save(await answer.blob(), /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))[1]);
  return "";
};

