from ninja import NinjaAPI

api = NinjaAPI(title="Peyser", version="1")
