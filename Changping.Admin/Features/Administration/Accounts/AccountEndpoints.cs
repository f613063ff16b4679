using System.Security.Claims;
using Changping.Admin.Components.Layout;
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
        services.AddScoped<SignInRecords>();
        services.AddScoped<AskedAgain>();
        services.AddScoped<Entrance>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<ProviderDesk>();
        services.AddScoped<ProviderStepUp>();
        services.AddScoped<FreshSignIn>();
        services.AddScoped<ChangeOwnPassword>();
        services.AddScoped<EnrolSecondFactor>();
        services.AddScoped<AddAccount>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<SetRoles>();
        services.AddScoped<LockAccount>();
        services.AddScoped<ListAccounts>();
    }

    /// <summary>By post with its token, so that a foreign page cannot sign anybody out.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(AccountAddresses.SignOut,
        async Task<IResult> (HttpContext context, IAntiforgery antiforgery, SignInManager<AppUser> signIn, SignInRecords records) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Refusals.Page("没有退出", "这次退出请求不是从本系统的页面发出的，没有退出。请回到系统，用右上角的“退出”。", StatusCodes.Status400BadRequest);
            }

            var user = context.User;
            await signIn.SignOutAsync();
            if (Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            {
                await records.LeftAsync(id, user.FindFirstValue(AccountClaims.DisplayName) ?? "", user.Identity?.Name ?? "",
                    CallerAddress.Of(context), context.RequestAborted);
            }

            return TypedResults.LocalRedirect($"{AccountAddresses.SignIn}?{AccountAddresses.EndedParameter}={SessionEnd.SignedOut}");
        });
}
