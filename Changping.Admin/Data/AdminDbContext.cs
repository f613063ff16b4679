using Changping.Admin.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data;

public sealed class AdminDbContext(DbContextOptions<AdminDbContext> options) : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options);
