using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Store;

/// <summary>One person's account. Made by an administrator; nobody registers.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    /// <summary>The name shown beside what the person did.</summary>
    public required string DisplayName { get; set; }

    public WorkingUnit? Unit { get; set; }

    /// <summary>The first sign-in with an issued password leads to the page that changes it.</summary>
    public bool MustChangePassword { get; set; }
}
