namespace Changping.Admin.Store;

/// <summary>What a password must be.</summary>
public enum PasswordProfile
{
    /// <summary>等级保护: eight characters of three kinds, changed every 90 days, none of the last five.</summary>
    Classified,

    /// <summary>OWASP ASVS: twelve characters, no composition, no forced change.</summary>
    Asvs,
}

public static class PasswordProfiles
{
    public static string ChineseName(this PasswordProfile profile) => profile switch
    {
        PasswordProfile.Classified => "等级保护：至少 8 位、三类字符，每 90 日更换，不重复最近 5 次",
        PasswordProfile.Asvs => "长口令：至少 12 位，不限字符种类，不强制更换",
    };

    /// <summary>Characters, inclusive.</summary>
    public static int MinimumLength(this PasswordProfile profile) => profile == PasswordProfile.Classified ? 8 : 12;

    /// <summary>Of small letters, capitals, digits and others.</summary>
    public static int KindsNeeded(this PasswordProfile profile) => profile == PasswordProfile.Classified ? 3 : 1;

    /// <summary>How long one holds; null without end.</summary>
    public static TimeSpan? Lifetime(this PasswordProfile profile) => profile == PasswordProfile.Classified ? TimeSpan.FromDays(90) : null;

    /// <summary>That many of the last, the present one included, are not taken again.</summary>
    public static int Remembered(this PasswordProfile profile) => profile == PasswordProfile.Classified ? 5 : 1;

    public static string Describe(this PasswordProfile profile) => profile switch
    {
        PasswordProfile.Classified => "至少 8 个字符，大写字母、小写字母、数字、其他字符中至少三类；不用常见密码、登录名和姓名；不重复最近 5 次用过的",
        PasswordProfile.Asvs => "至少 12 个字符，不限种类，可以是一句话；不用常见密码、登录名和姓名",
    };
}

/// <summary>登录与安全 as the form has it, with the defaults of the office.</summary>
public sealed record AccessFigures
{
    public PasswordProfile Passwords { get; init; } = PasswordProfile.Classified;

    /// <summary>Approvers and administrators work with a second factor only.</summary>
    public bool SecondFactor { get; init; }

    /// <summary>Minutes without doing anything after which a sign-in ends.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Hours after which it ends however busy.</summary>
    public int AbsoluteHours { get; init; } = 12;

    /// <summary>Sign-ins that may be tried from one address in a minute.</summary>
    public int TriesPerMinute { get; init; } = 30;

    /// <summary>Windows of one user that may be open at a time.</summary>
    public int WindowsPerUser { get; init; } = 20;

    /// <summary>Windows of all users.</summary>
    public int WindowsInAll { get; init; } = 400;
}

/// <summary>登录与安全: the one row there is, once somebody changed a figure.</summary>
public sealed class AccessSettings
{
    public static readonly Guid TheOne = new("00000000-0000-0000-0000-0000000acce5");

    public Guid Id { get; private set; } = TheOne;

    public PasswordProfile Passwords { get; private set; }

    public bool SecondFactor { get; private set; }

    public int IdleMinutes { get; private set; }

    public int AbsoluteHours { get; private set; }

    public int TriesPerMinute { get; private set; }

    public int WindowsPerUser { get; private set; }

    public int WindowsInAll { get; private set; }

    public int Version { get; private set; }

    public AccessFigures Figures => new()
    {
        Passwords = Passwords,
        SecondFactor = SecondFactor,
        IdleMinutes = IdleMinutes,
        AbsoluteHours = AbsoluteHours,
        TriesPerMinute = TriesPerMinute,
        WindowsPerUser = WindowsPerUser,
        WindowsInAll = WindowsInAll,
    };

    public void Take(AccessFigures to) => (Passwords, SecondFactor, IdleMinutes, AbsoluteHours, TriesPerMinute, WindowsPerUser, WindowsInAll) =
        (to.Passwords, to.SecondFactor, to.IdleMinutes, to.AbsoluteHours, to.TriesPerMinute, to.WindowsPerUser, to.WindowsInAll);
}
