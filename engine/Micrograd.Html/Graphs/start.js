document.querySelectorAll(".walk").forEach(walkThrough);
