namespace Changping.Admin.Office;

/// <summary>The account that started the circuit may not act any more.</summary>
public sealed class SignedOutException() : Exception("登录已失效（可能已被锁定、重置密码或在别处退出），未作任何改动。请重新登录。");
