// The sheet to print: a button takes the place of the sentence that says how to print.
(function () {
  "use strict";
  var place = document.getElementById("print");
  var button = document.createElement("button");
  button.type = "button";
  button.textContent = place.getAttribute("data-button");
  button.addEventListener("click", function () { window.print(); });
  place.textContent = "";
  place.appendChild(button);
})();
