namespace Changping.Admin.Office;

/// <summary>The addresses outside the circuit, where the cookie is made and ended.</summary>
public static class AccountAddresses
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string ChangePassword = "/change-password";
    public const string Denied = "/denied";
    public const string ReturnParameter = "return";

    /// <summary>Where one begins: reviewers from outside have no workbench.</summary>
    public static string StartOf(IEnumerable<Role> roles) => roles.Permissions() is var held && held.Contains(Permission.Review) && !held.Contains(Permission.Read) ? "/my-reviews" : "/";
}
