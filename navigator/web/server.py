"""Serves the app with gunicorn, or with waitress where there is no gunicorn. One process: each holds a model of its own."""

from __future__ import annotations

import importlib.util
import socket
from functools import partial
from typing import TYPE_CHECKING, Any

from navigator.errors import NavigatorError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable
    from wsgiref.types import WSGIApplication

    from navigator.settings import Settings

THREADS = 4
START_SECONDS = 180
"""How long the model may take to load before the worker counts as stuck."""


def serve(settings: Settings, host: str, port: int) -> None:
    """Serves the app of these settings until it is stopped. Raises SettingsError where the address is taken."""
    from navigator.web.app import open_app

    serve_app(partial(open_app, settings), host, port)


def serve_app(app_factory: Callable[[], WSGIApplication], host: str, port: int) -> None:
    """Serves what the factory makes, and prints the address once it can answer."""
    _check_free(host, port)
    if importlib.util.find_spec("gunicorn") and importlib.util.find_spec("fcntl"):
        _serve_with_gunicorn(app_factory, host, port)
    else:
        _serve_with_waitress(app_factory, host, port)


def _serve_with_gunicorn(app_factory: Callable[[], WSGIApplication], host: str, port: int) -> None:
    from gunicorn.app.base import BaseApplication
    from gunicorn.errors import AppImportError

    class Application(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
        """Gunicorn, set up in code. The app is made in the worker, after the fork: threads of a model do not survive one."""

        def load_config(self) -> None:
            """Sets what `gunicorn_settings` gives."""
            for name, value in gunicorn_settings(host, port).items():
                self.cfg.set(name, value)

        def load(self) -> WSGIApplication:
            """The app, made in the worker. Raises AppImportError for what Navigator raises on purpose."""
            try:
                return app_factory()
            except NavigatorError as error:  # a setting that cannot be used: said without a trace
                msg = f"Error: {error}"
                raise AppImportError(msg) from error

    Application().run()


def gunicorn_settings(host: str, port: int) -> dict[str, Any]:
    """Gunicorn's settings. Its own log is for errors only: its lines hold addresses of people."""
    return {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": 1,
        "worker_class": "gthread",
        "threads": THREADS,
        "preload_app": False,
        "timeout": START_SECONDS,
        "graceful_timeout": 10,
        "keepalive": 5,
        "loglevel": "error",
        "accesslog": None,
        "control_socket_disable": True,
        "post_worker_init": _say_ready,
    }


def _serve_with_waitress(app_factory: Callable[[], WSGIApplication], host: str, port: int) -> None:
    from waitress import create_server

    server = create_server(app_factory(), host=host, port=port, threads=THREADS, ident=None)
    _say(host, server.effective_port)
    server.run()


def _check_free(host: str, port: int) -> None:
    """Says plainly that an address is taken, before anything is loaded."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        msg = f"cannot listen on {host} port {port} ({error.strerror or error}); choose another with --port or --host"
        raise SettingsError(msg) from error


def _say_ready(worker: Any) -> None:
    host, port = worker.sockets[0].getsockname()[:2]
    _say(host, port)


def _say(host: str, port: int) -> None:
    shown = f"[{host}]" if ":" in host else host
    print(f"Navigator runs at http://{shown}:{port} (stop with Ctrl+C)", flush=True)  # noqa: T201 -- the address is what people wait for
