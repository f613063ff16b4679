using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

public static class AccountEndpoints
{
    public static void AddAccountUseCases(this IServiceCollection services)
    {
        services.AddScoped<AccountChange>();
        services.AddScoped<AddAccount>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<SetRoles>();
        services.AddScoped<LockAccount>();
        services.AddScoped<ListAccounts>();
    }

    /// <summary>By post with its token, so that a foreign page cannot sign anybody out.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(AccountAddresses.SignOut,
        async Task<IResult> (HttpContext context, IAntiforgery antiforgery, SignInManager<AppUser> signIn) =>
        {
            await antiforgery.ValidateRequestAsync(context);
            await signIn.SignOutAsync();
            return TypedResults.LocalRedirect(AccountAddresses.SignIn);
        });
}
