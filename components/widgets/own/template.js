// The template goes to the server for as long as the file takes to make, and is kept nowhere.
export default function ({data, parentElement}) {
  const {addresses, labels} = data, find = what => parentElement.querySelector(what);
  const form = find("form"), button = find("button"), said = find("p");
  find(".template").textContent = labels.template;
  find(".every").textContent = ` ${labels.every}`;
  button.textContent = labels.make;
  find(".pick").textContent = labels.pick;
  find("input[type=file]").onchange = () => find(".name").textContent = find("input[type=file]").files[0]?.name || "";
  form.onsubmit = async event => {
    event.preventDefault();
    said.textContent = "";
    button.disabled = true;
    try {
      const ending = find("input[type=checkbox]").checked ? "zip" : "pptx";
      const answer = await fetch(addresses[ending], {method: "POST", body: find("input[type=file]").files[0]});
      if (!answer.ok) {
        said.textContent = (await answer.json()).detail;
        return;
      }
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await answer.blob());
      link.download = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))[1];
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      said.textContent = labels.failed;
    } finally {
      button.disabled = false;
    }
  };
}
