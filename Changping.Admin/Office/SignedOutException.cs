namespace Changping.Admin.Office;

/// <summary>The account that started the circuit may not act any more.</summary>
public sealed class SignedOutException() : Exception("登录已失效（可能已退出、久未操作、被锁定、改了密码或角色），未作任何改动。请重新登录。");
