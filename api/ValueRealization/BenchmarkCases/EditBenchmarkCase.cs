using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Changes a benchmark case: the fields that are sent, and no others.</summary>
public sealed class EditBenchmarkCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/benchmark-cases/{id:long}", (long id, BenchmarkCaseBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepBenchmarkCases);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, BenchmarkCaseBody Body) : ICommand<BenchmarkCaseView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new BenchmarkCaseBody.Rules(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(BenchmarkCaseStore store) : IRequestHandler<Command, BenchmarkCaseView>
    {
        /// <inheritdoc/>
        public async Task<BenchmarkCaseView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
