"""Questions a reviewer would ask (审核关注点); no figure decides them."""
