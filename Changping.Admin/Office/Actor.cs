using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Admin.Office;

/// <summary>Who acts, with the rights read for this one command. Every use case takes one and asks it first.</summary>
/// <param name="Id">The account; two-person rules compare it.</param>
/// <param name="Name">As the audit trail shows it.</param>
public sealed record Actor(Guid Id, string Name, IReadOnlySet<Permission> Permissions)
{
    /// <summary>
    /// The person at the command line of the server, who could read the database file anyway; no account, so that no roles exclude each other, and
    /// decides nothing that needs a second person.
    /// </summary>
    public static readonly Actor CommandLine = new(
        new Guid("00000000-0000-0000-0000-00000000c11e"), "命令行", Role.Officer.Permissions().Union(Role.Administrator.Permissions()).ToHashSet());

    /// <summary>Somebody before the sign-in page.</summary>
    public static readonly Actor Stranger = new(new Guid("00000000-0000-0000-0000-00000000c11f"), "未登录者", new HashSet<Permission>());

    /// <summary>Why an account with roles has no right at all; null for all others.</summary>
    public string? Withheld { get; init; }

    /// <summary>The park to whose companies this person is limited; null for all.</summary>
    public BusinessPark? Park { get; init; }

    /// <summary>Where the person sits, as the server sees it; null for the command line.</summary>
    public string? Address { get; init; }

    /// <summary>The sign-in by which the person acts; null for the command line.</summary>
    public Guid? Session { get; init; }

    /// <summary>Showed who they are within the last ten minutes; whoever has no window, as the command line, is asked by nobody.</summary>
    public bool IsFresh { get; init; } = true;

    /// <exception cref="AccountRefusedException">It is longer ago.</exception>
    public void RequireFresh()
    {
        if (!IsFresh)
        {
            throw new AccountRefusedException("距上次验证身份已超过 10 分钟，未作任何改动。请重新打开本事项，按提示再次输入密码或验证码。");
        }
    }

    /// <summary>As the domain keeps who did something.</summary>
    public ActingPerson Person() => new(Id, Name);

    public bool May(Permission permission) => Permissions.Contains(permission);

    public NotPermittedException Lacks(Permission permission) => new(permission, Withheld) { Who = $"{Name} {Address}".TrimEnd() };

    /// <summary>Also limits what the rest of the call reads to the companies that this person may see.</summary>
    /// <exception cref="NotPermittedException">The right is not held.</exception>
    public void Require(Permission permission)
    {
        ParkSight.Current = Park;
        if (!May(permission))
        {
            throw Lacks(permission);
        }
    }
}
