namespace Changping.Admin.Store;

/// <summary>Why a sign-in is no longer good.</summary>
public enum SessionEnd
{
    SignedOut,
    PasswordChanged,
    PasswordReset,
    Locked,
    RolesChanged,

    /// <summary>Nothing was done for as long as the setting allows.</summary>
    Idle,

    /// <summary>However busy: a sign-in holds so many hours at most.</summary>
    TooLong,
    EndedByHolder,
    EndedByAdministrator,

    /// <summary>Somebody signed in anew in the same browser.</summary>
    Replaced,
}

public static class SessionEnds
{
    public static string ChineseName(this SessionEnd end) => end switch
    {
        SessionEnd.SignedOut => "已退出",
        SessionEnd.PasswordChanged => "密码已修改",
        SessionEnd.PasswordReset => "密码已重置",
        SessionEnd.Locked => "账号已锁定",
        SessionEnd.RolesChanged => "角色已调整",
        SessionEnd.Idle => "长时间没有操作",
        SessionEnd.TooLong => "登录时间已满",
        SessionEnd.EndedByHolder => "本人在别处结束",
        SessionEnd.EndedByAdministrator => "管理员结束",
        SessionEnd.Replaced => "在同一浏览器重新登录",
    };
}

/// <summary>One sign-in, kept by the server: the browser holds a key to it and nothing else, so that it ends where the server says so.</summary>
public sealed class UserSession
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the key in the cookie: who reads the database cannot sign in by it.</summary>
    public required string KeyHash { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>Who signed in, as the cookie once held it; under the keys of the office.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Something was done last; kept every half minute, so that a restart loses no more.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>Where it was opened from; null where that is not known.</summary>
    public string? Address { get; init; }

    /// <summary>Browser and system, shortened.</summary>
    public string? Agent { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public SessionEnd? Why { get; private set; }

    /// <summary>The first end counts; who had signed in is not kept any longer than needed.</summary>
    public void End(SessionEnd why, DateTimeOffset at)
    {
        if (EndedAt is null)
        {
            (EndedAt, Why, Ticket) = (at, why, []);
        }
    }
}
