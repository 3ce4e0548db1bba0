"""One file per kind; importing the package makes every kind known to the document."""

from engine.components.cache import Cache
from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.message_queue import MessageQueue
from engine.components.server import Server
from engine.components.worker import Worker

__all__ = ["Cache", "Client", "Database", "Dns", "LoadBalancer", "MessageQueue", "Server", "Worker"]
