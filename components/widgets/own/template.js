const base64 = file => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result.split(",")[1] || "");
  reader.onerror = reject;
  reader.readAsDataURL(file);
});

export default function ({data, parentElement}) {
  const {addresses, keys, labels} = data, find = what => parentElement.querySelector(what);
  const form = find("form"), button = find("button"), said = find("p"), field = find("input[type=file]");
  find(".template").textContent = labels.template;
  find(".every").textContent = ` ${labels.every}`;
  button.textContent = labels.make;
  find(".pick").textContent = labels.pick;
  field.onchange = () => find(".name").textContent = field.files[0]?.name || "";
  form.onsubmit = async event => {
    event.preventDefault();
    said.textContent = "";
    button.disabled = true;
    try {
      const ending = find("input[type=checkbox]").checked ? "zip" : "pptx";
      said.textContent = await made(addresses[ending], {template: await base64(field.files[0]), texts: textsOf(keys)});
    } catch {
      said.textContent = labels.failed;
    } finally {
      button.disabled = false;
    }
  };
}
