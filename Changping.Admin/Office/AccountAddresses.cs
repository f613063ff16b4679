namespace Changping.Admin.Office;

/// <summary>The addresses outside the circuit, where the cookie is made and ended.</summary>
public static class AccountAddresses
{
    private static readonly Uri Somewhere = new("http://office.invalid");

    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string ChangePassword = "/change-password";
    public const string Denied = "/denied";
    public const string ReturnParameter = "return";
    public const string EndedParameter = "ended";
    public const string SecondFactor = "/second-factor";
    public const string Own = "/my-account";

    /// <summary>By the provider of identities: where one leaves for it, where it sends back to, where the office's own code is asked, where a window
    /// is told that it was confirmed.</summary>
    public const string Provider = "/sign-in/provider", ProviderCallback = "/sign-in/callback", ProviderCode = "/sign-in/code",
    ProviderConfirmed = "/sign-in/confirmed";

    public const string RefusedParameter = "refused";

    /// <summary>Only a path of ours, written as an address may be: one from outside must not lead away after sign-in.</summary>
    /// <returns>Null where it is none.</returns>
    public static string? Within(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl) && Uri.TryCreate(Somewhere, path, out var whole)
            && whole.Host == Somewhere.Host ? whole.PathAndQuery : null;

    /// <param name="address">Of ours, without parameters.</param>
    /// <param name="back">Where it leads afterwards; dropped where it is no path of ours.</param>
    public static string Back(string address, string? back) => Within(back) is { } path ? $"{address}?{ReturnParameter}={Uri.EscapeDataString(path)}" : address;

    /// <summary>Where one begins: reviewers from outside have no workbench.</summary>
    public static string StartOf(IEnumerable<Role> roles) =>
        roles.Permissions() is var held && held.Contains(Permission.Review) && !held.Contains(Permission.Read) ? "/my-reviews" : "/";
}
