"""One file per kind; importing the package makes every kind known to the document."""

from engine.components.cache import Cache
from engine.components.cdn import Cdn
from engine.components.client import Client
from engine.components.database import Database
from engine.components.dns import Dns
from engine.components.load_balancer import LoadBalancer
from engine.components.message_queue import MessageQueue
from engine.components.monitoring import Monitoring
from engine.components.object_storage import ObjectStorage
from engine.components.rate_limiter import RateLimiter
from engine.components.server import Server
from engine.components.sharded_database import ShardedDatabase
from engine.components.worker import Worker

__all__ = [
    "Cache",
    "Cdn",
    "Client",
    "Database",
    "Dns",
    "LoadBalancer",
    "MessageQueue",
    "Monitoring",
    "ObjectStorage",
    "RateLimiter",
    "Server",
    "ShardedDatabase",
    "Worker",
]
