using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Store;

/// <summary>One person's account. Made by an administrator; nobody registers.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    /// <summary>The name shown beside what the person did.</summary>
    public required string DisplayName { get; set; }

    public WorkingUnit? Unit { get; set; }

    /// <summary>The password is a code that was handed over: its sign-in leads to the page that changes it.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Until when the code opens; null for a password of one's own, and for codes of before there was a term.</summary>
    public DateTimeOffset? CodeUntil { get; set; }

    /// <summary>The code opened once and opens no more.</summary>
    public DateTimeOffset? CodeUsedAt { get; set; }

    /// <summary>Who issued the last code, by name; null where nobody ever reset the password.</summary>
    public string? ResetBy { get; set; }

    public DateTimeOffset? ResetAt { get; set; }

    /// <summary>Since when the password is one's own; null until the first sign-in that notes it.</summary>
    public DateTimeOffset? PasswordSince { get; set; }

    /// <summary>Of the authenticator, under the keys of the office; null without a second factor.</summary>
    public string? SecondFactorKey { get; set; }

    /// <summary>Of the code that was taken last: none opens twice.</summary>
    public long? SecondFactorStep { get; set; }

    /// <summary>SHA-256 of those that are left, blanks between.</summary>
    public string? RecoveryCodes { get; set; }
}
