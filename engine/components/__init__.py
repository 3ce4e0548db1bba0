"""One file per kind; importing the package makes every kind known to the document."""

from engine.components.cache import Cache
from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.monitoring import Monitoring
from engine.components.server import Server

__all__ = ["Cache", "Client", "Database", "Dns", "LoadBalancer", "Monitoring", "Server"]
