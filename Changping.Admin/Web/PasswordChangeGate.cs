using Changping.Admin.Office;

namespace Changping.Admin.Web;

/// <summary>An issued password opens one page only: the one that changes it.</summary>
public static class PasswordChangeGate
{
    public static void UsePasswordChangeGate(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.User.HasClaim(claim => claim.Type == AccountClaims.MustChangePassword) || IsOpen(context.Request.Path))
        {
            return next(context);
        }

        context.Response.Redirect(AccountAddresses.ChangePassword);
        return Task.CompletedTask;
    });

    private static bool IsOpen(PathString path) =>
        path == AccountAddresses.ChangePassword || path == AccountAddresses.SignOut || Path.HasExtension(path);
}
