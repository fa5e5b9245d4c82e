using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>A change of the fields that are sent, and no others: what the use cases of this shape are made of. A noun's own slice says its path and who may.</summary>
/// <typeparam name="TBody">What is sent.</typeparam>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TView">The record as the API shows it.</typeparam>
public abstract class EditRecord<TBody, TRecord, TView>
    where TBody : class, IRecordBody<TBody, TRecord>
    where TRecord : KeptRecord
    where TView : class
{
    /// <summary>Maps it below the path of the noun.</summary>
    protected static void At(IEndpointRouteBuilder routes, string path, Permission permission) => routes
        .MapPatch(path + "/{id:long}", (long id, TBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(permission);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, TBody Body) : ICommand<TView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(TBody.RulesFor(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(RecordStore<TRecord, TView> store) : IRequestHandler<Command, TView>
    {
        /// <inheritdoc/>
        public async Task<TView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
