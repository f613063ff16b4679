using System.Security.Claims;
using Changping.Admin.Office;

namespace Changping.Admin.Web;

/// <summary>An issued or outworn password opens one page only, the one that changes it; a missing second factor the one that takes it.</summary>
public static class PasswordChangeGate
{
    public static void UsePasswordChangeGate(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Only(context.User) is not { } page || IsOpen(context.Request.Path, page))
        {
            return next(context);
        }

        context.Response.Redirect(page);
        return Task.CompletedTask;
    });

    private static string? Only(ClaimsPrincipal user) =>
        user.HasClaim(claim => claim.Type == AccountClaims.MustChangePassword) ? AccountAddresses.ChangePassword
        : user.HasClaim(claim => claim.Type == AccountClaims.MustEnrol) ? AccountAddresses.SecondFactor
        : null;

    private static bool IsOpen(PathString path, string page) => path == page || path == AccountAddresses.SignOut || Path.HasExtension(path);
}
